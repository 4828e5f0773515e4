export const deliveryStatuses = ['pending', 'delivered', 'dead'] as const;
/** A dead one was given up: people look at it and send it again (FIN-06). */
export type DeliveryStatus = (typeof deliveryStatuses)[number];
