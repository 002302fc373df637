/** The id is random and known to one device only, so there is nothing to prerender. */
export const prerender = false;
export const ssr = false;

export function load({ params }: { params: { id: string } }) {
  return { id: params.id };
}
