/** What a payee is paid. */
export const received = {
  title: 'Pagamentos recebidos',
  intro: 'Um pagamento aparece na lista a partir do momento em que foi autorizado.',
  empty:
    'Nenhum pagamento à sua empresa foi autorizado ainda. Para isso, é necessária uma conta bancária que o pagador tenha conferido.',
  emptyOnly: 'Nenhum pagamento está nesta situação no momento. Escolha “Todos” para ver os outros.',
  caption: 'Todos os pagamentos, do mais recente ao mais antigo',
  captionOnly: 'Pagamentos com o status “{status}”, do mais recente ao mais antigo',
  sums: 'Soma de todos os pagamentos, em {currency}',
  sum: '{total} ({count, plural, one {# pagamento} other {# pagamentos}})',
  narrow: 'Pagamentos por status',
  all: 'Todos',
  invoice: 'Fatura',
  payor: 'De',
  company: 'Sua empresa',
  amount: 'Valor',
  status: 'Status',
  authorized: 'Autorizado',
  inProgress: 'A caminho',
  paid: 'Pago',
  failed: 'Falhou',
  authorizedAt: 'Autorizado em',
} as const;
