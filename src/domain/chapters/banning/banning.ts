import { orderMoments } from "./ban-ends-and-reviews.ts";
import { type BanningAct, banningActs } from "./banning-acts.ts";
import type { BanningCommand } from "./banning-commands.ts";
import { type BanningEvent, banningEvents, type OwnBanningEvent } from "./banning-events.ts";
import { type BanningReason, banningRefusals } from "./banning-refusals.ts";
import type { BanningState, BanningView } from "./banning-state.ts";
import { ordersInForce, ordersOf } from "./bans-of-case.ts";
import { isStillDue, orderEndNearsNotice, orderReviewDueNotice } from "./orders-text.ts";
import { orderLifted, reviewOrder } from "./review-ban.ts";
import { isOrdered } from "../enacting/action-standing.ts";
import { isOrderOf } from "../enacting/action.ts";
import type { Chapter, Terms } from "../../kernel/chapter.ts";

/** What this chapter speaks of. */
export interface BanningTerms extends Terms {
  readonly command: BanningCommand;
  readonly heeded: never;
  readonly event: OwnBanningEvent;
  readonly known: BanningEvent;
  readonly clock: never;
  readonly act: BanningAct;
  readonly due: never;
  readonly owing: never;
  readonly refusal: keyof typeof banningRefusals;
  readonly reason: BanningReason;
  readonly part: BanningState;
  readonly view: BanningView;
}

export const banning: Chapter<BanningTerms> = {
  events: banningEvents,
  acts: banningActs,
  refusals: banningRefusals,
  begin: () => ({ orderNotes: [] }),
  decide: {
    ReviewOrder: reviewOrder,
  },
  heeds: {},
  handles: {},
  evolve: {
    OrderEndNeared: ({ orderNotes }, { order, at, endsAt: dueAt }) => ({
      orderNotes: [...orderNotes, { order, at, what: "end-nears", dueAt }],
    }),
    OrderReviewDue: ({ orderNotes }, { order, at, dueAt }) => ({
      orderNotes: [...orderNotes, { order, at, what: "review-due", dueAt }],
    }),
    OrderReviewed: ({ orderNotes }, { order, at }) => ({
      orderNotes: [...orderNotes, { order, at, what: "reviewed", dueAt: undefined }],
    }),
  },
  lengths: [],
  clocks: {},
  moments: (state) =>
    orderMoments(
      ordersOf(state).filter(({ act }) => act === undefined),
      state,
    ),
  owes: () => undefined,
  owesAtLast: () => undefined,
  dues: {},
  now: (state) => ({
    besides: ordersInForce(state, state.asOf).length > 0 ? ["review"] : [],
  }),
  tells: {
    OrderEndNeared: ({ order, endsAt }, { people, state }) =>
      isStillDue(order, "end-nears", state)
        ? orderEndNearsNotice(people, order, endsAt)
        : undefined,
    OrderReviewDue: ({ order }, { people, state }) =>
      isStillDue(order, "review-due", state) ? orderReviewDueNotice(people, order) : undefined,
  },
  seconding: {
    "lift-order": {
      asks: ({ order }) => `that the ban ${order} be lifted`,
      brings: orderLifted,
      isOver: ({ order }, { actions }) =>
        !actions.some((action) => isOrderOf(action, order) && isOrdered(action)),
    },
  },
};
