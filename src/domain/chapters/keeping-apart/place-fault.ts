/** What keeps a repository from being a place for cases. */
export type PlaceFault = "public" | "archived" | "renamed" | "transferred" | "out-of-reach";

/** A repository in which cases lie. */
export type KindOfPlace = "case-repository" | "room";
