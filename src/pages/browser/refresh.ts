/** A page that fetches itself anew says so in its address (enhance.js): nobody is there for it, and it is no activity (SE-01). */
export const isRefresh = (url: string | undefined): boolean => /[?&]refreshed=/.test(url ?? '');
