/** Lists that may be long are read a page at a time; a page of fewer is the last. */
export const pageSize = 100;
