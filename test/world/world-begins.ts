/**
 * When every world begins, whatever the machine's date is: tests name dates, and what they name has
 * to lie as far ahead or behind tomorrow as it does today. Real time flows from here on.
 */
export const worldBegins = "2026-11-22T12:00:00Z";
