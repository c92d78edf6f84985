/** How long a method takes, in minutes. */
export const minutesOf = ({ phases }: { readonly phases: readonly { readonly minutes: number }[] }): number =>
  phases.reduce((total, { minutes }) => total + minutes, 0);
