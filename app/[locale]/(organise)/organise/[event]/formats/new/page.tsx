import { partAddPage } from '../../part-pages';

const { Page, generateMetadata } = partAddPage('formats');

export { generateMetadata };
export default Page;
