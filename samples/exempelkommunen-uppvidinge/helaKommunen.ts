import { overarching } from '../parts';

/**
 * The common goals of the whole group; the committees' own goals stand beneath them. The first four are given by the model, which
 * writes them into every new book.
 */
export const helaKommunen = [
  overarching('2', 'Vi bidrar till en ekologiskt hållbar miljö', [], { key: 'miljo' }),
  overarching('2', 'Vi är en attraktiv boendekommun', [], { key: 'boende' }),
  overarching('2', 'Vi har ett gott företagsklimat', [], { key: 'foretag' }),
  overarching('3', 'Vi är en attraktiv arbetsgivare med engagerade medarbetare', [], { key: 'arbetsgivare' }),
  overarching('1', 'Vi ger barn, unga och äldre god kvalitet i skola och omsorg', [], { geh: 'operational', key: 'kvalitet' }),
  overarching('1', 'Vi ger fler invånare möjlighet att försörja sig själva', [], { key: 'forsorjning' }),
  overarching('4', 'Vi har en god ekonomisk hushållning och använder våra resurser effektivt', [], { geh: 'financial', key: 'ekonomi' }),
];
