/** Somebody of the team, who could facilitate as well. */
export interface Colleague {
  readonly accountId: string;
  readonly name: string;
}
