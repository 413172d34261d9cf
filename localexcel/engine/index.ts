export { Book, overlaps, type BookName } from './book';
export { loadDocument, saveDocument } from './documents';
export { Sheet } from './sheet';
export { BookTable } from './table';
