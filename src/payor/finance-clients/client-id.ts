/** The shape of our clients' ids, which is never that of a person's (MC-05). */
export const CLIENT_ID = /^fc_[0-9a-f]{32}$/;
