/** Resets of lost factors, which take two support agents. */
export const resets = {
  title: 'Anträge auf Zurücksetzen, die auf Genehmigung warten',
  intro:
    'Ein Antrag wartet 24 Stunden lang auf eine zweite Person aus dem Support. Danach muss er neu gestellt werden.',
  caption: 'Wartend, das Neueste zuerst',
  empty: 'Kein Antrag wartet auf Genehmigung. Wer einen Identitätsnachweis gesehen hat, stellt hier einen.',
  person: 'Person',
  requestedBy: 'Beantragt von',
  you: 'Sie',
  createdAt: 'Beantragt am',
  expiresAt: 'Wartet bis',
  status: 'Status',
  open: 'Wartet auf Genehmigung',
  approved: 'Genehmigt',
  withdrawn: 'Zurückgezogen',
  expired: 'Abgelaufen',
  proof: 'Identitätsnachweis',
  proofHint:
    'Was Sie gesehen oder wen Sie zurückgerufen haben, und die Nummer des Tickets. Das wird für die Revision aufbewahrt.',
  proofWrong: 'Geben Sie an, wie die Identität nachgewiesen wurde, in höchstens 500 Zeichen auf einer Zeile.',
  requestTitle: 'Zurücksetzen eines zweiten Faktors beantragen',
  requestText:
    'Vergewissern Sie sich zuerst, wer fragt. Dann liest eine andere Person aus dem Support Ihren Nachweis und genehmigt. Die betroffene Person erfährt sofort, dass ein Zurücksetzen beantragt wurde. Niemand stellt den Antrag für sich selbst.',
  oneTitle: 'Zurücksetzen von {name}',
  another:
    'Den Antrag haben Sie gestellt; deshalb genehmigt ihn eine andere Person aus dem Support. Sagen Sie jemandem Bescheid.',
  approve: 'Zurücksetzen genehmigen',
  approveTitle: 'Zurücksetzen von {name} genehmigen?',
  approveText:
    'Alle zweiten Faktoren dieser Person gelten sofort nicht mehr, und sie wird überall abgemeldet. Sie bekommt per E-Mail einen Code, um neue einzurichten, und einen Tag lang gilt für sie bei Geld eine Sperrfrist.',
  withdraw: 'Antrag zurückziehen',
  withdrawTitle: 'Antrag für {name} zurückziehen?',
  withdrawText: 'Dann kann ihn niemand mehr genehmigen. Für die Person ändert sich nichts.',
  toList: 'Zu den wartenden Anträgen',
} as const;
