import about from '../../../package.json';

/** Målbok's version as it was when the add-in was built. */
export const VERSION: string = about.version;
