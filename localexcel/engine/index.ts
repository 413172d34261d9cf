export { Book, overlaps, type BookName } from './book';
export { loadDocument, saveDocument } from './documents';
export { History, type Outcome } from './history';
export { Sheet } from './sheet';
export { BookTable } from './table';
