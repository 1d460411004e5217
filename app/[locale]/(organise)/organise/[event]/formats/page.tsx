import { partListPage } from '../part-pages';

const { Page, generateMetadata } = partListPage('formats');

export { generateMetadata };
export default Page;
