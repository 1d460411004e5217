import { partListPage } from '../part-pages';

const { Page, generateMetadata } = partListPage('rooms');

export { generateMetadata };
export default Page;
