import { partAddPage } from '../../part-pages';

const { Page, generateMetadata } = partAddPage('tracks');

export { generateMetadata };
export default Page;
