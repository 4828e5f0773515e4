/** Disbursements off and on for a company. */
export const payorSettings = {
  title: 'Wyłączanie i włączanie wypłat',
  isOn: 'Wypłaty są włączone.',
  isOff: 'Wypłaty są wyłączone.',
  text: 'Dopóki są wyłączone, nie można żadnej wypłaty utworzyć ani przekazać. To, co już przekazano, toczy się dalej: można to zatwierdzić, autoryzować, zmienić i anulować.',
  changedBy: 'Kto ostatnio przełączył',
  changedAt: 'Ostatnio przełączono',
  reason: 'Powód',
  why: 'Dlaczego?',
  whyHint: 'Powiadomimy wszystkie osoby dokonujące wypłat.',
  reasonWrong: 'Podaj powód, najwyżej 500 znaków.',
  switchOff: 'Wyłącz',
  switchOn: 'Włącz',
} as const;
