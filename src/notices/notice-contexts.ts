/** Ties what is sealed of a notice to its row and column (SR-02). */
export const detailsContext = (noticeId: string): string[] => ['notice', noticeId];
export const recipientContext = (noticeId: string): string[] => ['notice-to', noticeId];
