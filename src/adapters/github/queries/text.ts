/** A file's text, and whether that is all of it. */
export const textFragment = `
fragment Text on Blob { byteSize isTruncated text }`;
