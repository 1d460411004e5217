import { partListPage } from '../part-pages';

const { Page, generateMetadata } = partListPage('tracks');

export { generateMetadata };
export default Page;
