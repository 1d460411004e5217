import { partListPage } from '../part-pages';

const { Page, generateMetadata } = partListPage('speakers');

export { generateMetadata };
export default Page;
