/** What a session shows of outcomes. Nobody waits for it: it is fetched once there is something of it to show. */
export { default as FromLastTime } from './FromLastTime.svelte';
export { default as OutcomeList } from './OutcomeList.svelte';
export { default as OutcomeMakers } from './OutcomeMakers.svelte';
