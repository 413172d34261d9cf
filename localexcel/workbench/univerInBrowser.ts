/** Stands in for ../engine/loadUniver in the browser (scripts/workbench/bundle.mjs): Univer is part of the page's bundle. */
import * as univer from '../engine/univer';

export const loadUniver = (): typeof univer => univer;
