import { Hono, type Context } from "hono";
import { markNow } from "../control/look-back.ts";
import { readForm } from "../door/read-form.ts";
import { showPage } from "../door/show-page.ts";
import { followedSince } from "../door/watch.ts";
import { curlText } from "../guide/curl-text.ts";
import type { GuidedCase, GuideStep, GuideStory } from "../guide/guide-step.ts";
import { guideStories } from "../guide/guide-stories.ts";
import { playStep } from "../guide/play-step.ts";
import { readScene } from "../guide/read-scene.ts";
import { guidePage } from "../pages/guide-page.ts";
import type { Surroundings } from "../surroundings.ts";
import { pathSince } from "../text/since.ts";
import type { ConsoleEnv } from "../visit.ts";

/** The guided cases. How far one has come stands in the address: `?case=<number>&done=<steps done>`. */
export function guideRoutes(surroundings: Surroundings): Hono<ConsoleEnv> {
  const { sandbox, githubUrl, appUrl, outside } = surroundings;
  const app = new Hono<ConsoleEnv>();
  for (const story of guideStories) {
    app.get(story.path, (c) => show(c, story));
    app.post(story.path, (c) => play(c, story));
  }

  async function show(c: Context<ConsoleEnv>, story: GuideStory): Promise<Response> {
    const { now, here } = c.var.visit;
    const number = count(c.req.query("case"));
    const done = stepsDone(story, number, c.req.query("done"));
    const scene = await readScene(surroundings, now, done === 0 ? undefined : number);
    const isProven = isProvenAt(story, done, scene.guided);
    const command = (step: GuideStep | undefined): string | undefined =>
      step && curlText(step.deed(scene), githubUrl, { appUrl, code: outside.of(number)?.code });
    const look = await followedSince(surroundings, c.req.query("since"));
    const page = guidePage({
      story,
      done,
      guided: scene.guided,
      isProven,
      last: command(story.steps[done - 1]),
      next: isProven ? command(story.steps[done]) : undefined,
      here,
      now,
      ...look,
    });
    return showPage(c, "Guided case", page);
  }

  /** Plays the next step; where the last one did not work yet, nothing, and the page says so. */
  async function play(c: Context<ConsoleEnv>, story: GuideStory): Promise<Response> {
    const form = await readForm(c);
    const asked = count(form.get("case"));
    const done = stepsDone(story, asked, form.get("done"));
    const number = done === 0 ? undefined : asked;
    const step = story.steps[done];
    if (step === undefined) return c.redirect(story.path, 303);
    const scene = await readScene(surroundings, c.var.visit.now, number);
    if (!isProvenAt(story, done, scene.guided))
      return c.redirect(`${story.path}?case=${number}&done=${done}`, 303);
    const since = await markNow(sandbox);
    const played = await playStep(surroundings, step.deed(scene), number);
    await sandbox.idle();
    return c.redirect(pathSince(`${story.path}?case=${played}&done=${done + 1}`, since), 303);
  }

  return app;
}

function isProvenAt(story: GuideStory, done: number, guided: GuidedCase | undefined): boolean {
  const last = story.steps[done - 1];
  return last === undefined || (guided !== undefined && last.proof.holds(guided));
}

/** Without a case nothing is done. */
function stepsDone(
  { steps }: GuideStory,
  number: number | undefined,
  done: string | undefined,
): number {
  return number === undefined ? 0 : Math.min(count(done) ?? 0, steps.length);
}

function count(text: string | undefined): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text ?? "") ? Number(text) : undefined;
}
