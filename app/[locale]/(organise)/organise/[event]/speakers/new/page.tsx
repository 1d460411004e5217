import { partAddPage } from '../../part-pages';

const { Page, generateMetadata } = partAddPage('speakers');

export { generateMetadata };
export default Page;
