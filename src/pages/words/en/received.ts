/** What a payee is paid. */
export const received = {
  title: 'Payments to us',
  intro: 'A payment is listed as soon as it is authorized.',
  empty:
    'No payment to your company was authorized yet. To be paid, you need a bank account that the payor has reviewed.',
  emptyOnly: 'No payment has this status at the moment. Choose "All" to see the others.',
  caption: 'All payments, the newest first',
  captionOnly: 'Payments with the status "{status}", the newest first',
  sums: 'What all payments come to, in {currency}',
  sum: '{total} ({count, plural, one {# payment} other {# payments}})',
  narrow: 'Payments by status',
  all: 'All',
  invoice: 'Invoice',
  payor: 'From',
  company: 'Your company',
  amount: 'Amount',
  status: 'Status',
  authorized: 'Authorized',
  inProgress: 'On its way',
  paid: 'Paid',
  failed: 'Failed',
  authorizedAt: 'Authorized at',
} as const;
