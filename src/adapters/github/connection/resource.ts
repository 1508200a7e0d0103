/** GitHub counts REST requests (`core`) and GraphQL points (`graphql`) apart. */
export type Resource = "core" | "graphql";
