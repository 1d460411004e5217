import { partEditPage } from '../../part-pages';

const { Page, generateMetadata } = partEditPage('speakers');

export { generateMetadata };
export default Page;
