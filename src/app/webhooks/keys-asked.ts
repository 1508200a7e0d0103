import type { RepositoryKeys } from "./repository-keys.ts";
import { mayChangeBans, mayChangePlaces, webhookKeys } from "./webhook-keys.ts";
import {
  repositoriesConcerned,
  repositoriesThatBan,
  type RepositoryNamed,
  type StandingPlaceName,
  standingPlaceConcerned,
  roomConcerned,
  type WebhookScope,
} from "./webhook-scope.ts";
import { calledTo } from "../../domain/committee/council-place.ts";
import {
  accessKey,
  bansKey,
  callKey,
  councilKey,
  roomKey,
  setUpKey,
} from "../../reconcile/looks/keys.ts";

/** The keys of all case repositories that a delivery makes the app look at. */
export function keysAsked(
  event: string,
  payload: unknown,
  scope: WebhookScope,
  keys: RepositoryKeys<RepositoryNamed>,
): readonly string[] {
  const room = roomConcerned(payload, scope);
  if (room) {
    const asked = [roomKey(room.room), ...(mayChangePlaces(event) ? [accessKey] : [])];
    return asked.map((key) => keys.keyOf(room.repository, key));
  }
  const place = standingPlaceConcerned(payload, scope);
  if (place) {
    const asked = [...ofPlace(place), ...(mayChangePlaces(event) ? [accessKey] : [])];
    return asked.map((key) => keys.keyOf(place.repository, key));
  }
  const concerned = repositoriesConcerned(payload, scope).flatMap((repository) =>
    webhookKeys(event, payload).map((key) => keys.keyOf(repository, key)),
  );
  const banning = mayChangeBans(event) ? repositoriesThatBan(payload, scope) : [];
  return [...concerned, ...banning.map((repository) => keys.keyOf(repository, bansKey))];
}

function ofPlace({ suffix }: StandingPlaceName): readonly string[] {
  const called = calledTo(suffix);
  return called ? [callKey(called)] : [councilKey, setUpKey];
}
