import { exempelkommunenLjungby } from './exempelkommunen-ljungby';
import { exempelkommunenUppvidinge } from './exempelkommunen-uppvidinge';
import type { SampleBook } from './types';

export const SAMPLE_BOOKS: readonly SampleBook[] = [exempelkommunenLjungby, exempelkommunenUppvidinge];
export { exempelkommunenLjungby, exempelkommunenUppvidinge };
export type * from './types';
