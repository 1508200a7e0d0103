import * as fc from "fast-check";

/** What a report's form says of people and names nobody. */
export const unclear = fc.array(
  fc.record(
    {
      role: fc.constantFrom("reporter", "reported"),
      as: fc.constantFrom("bare", "of-theirs", "no-account", "beside", "unread"),
      login: fc.constantFrom("mal", "mal-2", "mal_corp"),
    },
    { requiredKeys: ["role", "as"] },
  ),
  { maxLength: 3 },
);
