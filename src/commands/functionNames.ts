/** Names of the functions that follow the book; test/project holds them against functions.json. */
export const STREAMING_FUNCTIONS = ['GOALSTATUS', 'GOALFULFILMENT', 'GOALCOVERAGE', 'GOALCOUNT', 'GOALFINDINGS', 'GOALEXPLAIN'] as const;
/** And the one that only counts on its arguments. */
export const ALL_FUNCTIONS = [...STREAMING_FUNCTIONS, 'GOALMEASURE'] as const;
