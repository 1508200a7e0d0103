import { appealStory } from "./appeal-story.ts";
import { doorStory } from "./door-story.ts";
import type { GuideStory } from "./guide-step.ts";
import { lateStory } from "./late-story.ts";
import { mediationStory } from "./mediation-story.ts";
import { urgentStory } from "./urgent-story.ts";
import { wholeStory } from "./whole/whole-story.ts";

/** The first is the one a newcomer sees. */
export const guideStories: readonly GuideStory[] = [
  wholeStory,
  urgentStory,
  mediationStory,
  lateStory,
  appealStory,
  doorStory,
];

export type { GuideStory } from "./guide-step.ts";
