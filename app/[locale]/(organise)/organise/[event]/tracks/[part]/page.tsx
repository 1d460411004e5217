import { partEditPage } from '../../part-pages';

const { Page, generateMetadata } = partEditPage('tracks');

export { generateMetadata };
export default Page;
