import { partEditPage } from '../../part-pages';

const { Page, generateMetadata } = partEditPage('formats');

export { generateMetadata };
export default Page;
