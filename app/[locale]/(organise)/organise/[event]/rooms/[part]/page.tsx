import { partEditPage } from '../../part-pages';

const { Page, generateMetadata } = partEditPage('rooms');

export { generateMetadata };
export default Page;
