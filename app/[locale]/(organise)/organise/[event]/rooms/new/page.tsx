import { partAddPage } from '../../part-pages';

const { Page, generateMetadata } = partAddPage('rooms');

export { generateMetadata };
export default Page;
