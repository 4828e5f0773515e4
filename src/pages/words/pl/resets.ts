/** Resets of lost factors, which take two support agents. */
export const resets = {
  title: 'Resety czekające na zatwierdzenie',
  intro:
    'Reset czeka na drugiego pracownika pomocy technicznej przez 24 godziny. Potem trzeba złożyć wniosek od nowa.',
  caption: 'Czekające, od najnowszych',
  empty: 'Żaden reset nie czeka na zatwierdzenie. Kto widział dowód tożsamości, składa tu wniosek.',
  person: 'Osoba',
  requestedBy: 'Kto złożył wniosek',
  you: 'Ty',
  createdAt: 'Data wniosku',
  expiresAt: 'Czeka do',
  status: 'Status',
  open: 'Czeka na zatwierdzenie',
  approved: 'Zatwierdzony',
  withdrawn: 'Wycofany',
  expired: 'Wygasł',
  proof: 'Dowód tożsamości',
  proofHint: 'Co okazano lub do kogo oddzwoniono oraz numer zgłoszenia. Zachowywane dla audytorów.',
  proofWrong: 'Podaj, jak potwierdzono tożsamość, najwyżej 500 znaków w jednym wierszu.',
  requestTitle: 'Złóż wniosek o reset drugiego składnika',
  requestText:
    'Najpierw upewnij się, kto prosi. Potem inny pracownik pomocy technicznej czyta dowód i zatwierdza. Osobę od razu powiadomimy, że złożono wniosek o reset. Nikt nie składa go we własnej sprawie.',
  oneTitle: 'Reset: {name}',
  another: 'To Twój wniosek o reset, więc zatwierdza go inny pracownik pomocy technicznej. Powiadom kogoś.',
  approve: 'Zatwierdź reset',
  approveTitle: 'Zatwierdzić reset? {name}',
  approveText:
    'Wszystkie drugie składniki tej osoby od razu przestaną działać i zostanie ona wszędzie wylogowana. Otrzyma e-mailem kod do skonfigurowania nowych, a przez dobę obejmie ją okres bezpieczeństwa, bez decyzji o pieniądzach.',
  withdraw: 'Wycofaj wniosek',
  withdrawTitle: 'Wycofać reset? {name}',
  withdrawText: 'Nikt nie będzie mógł go już zatwierdzić. Dla tej osoby nic się nie zmieni.',
  toList: 'Do czekających resetów',
} as const;
