/** What payors offer a payee for each commitment. */
export const agreements = {
  title: 'Umowy płatnicze',
  intro: 'Każdą umowę akceptuje raz jedna osoba w imieniu całej firmy i tak już pozostaje.',
  empty:
    'Twojej firmie nie zaproponowano jeszcze żadnej umowy. Gdy płatnik jakąś zaproponuje, pojawi się tutaj.',
  caption: 'Umowy z Twoją firmą',
  commitment: 'Kontrakt',
  payor: 'Płatnik',
  company: 'Twoja firma',
  status: 'Status',
  offered: 'Czeka na Ciebie',
  accepted: 'Zaakceptowana',
  offeredAt: 'Data propozycji',
  acceptedBy: 'Kto zaakceptował',
  acceptedAt: 'Data akceptacji',
  text: 'Treść umowy',
  textHash: 'Po czym rozpoznać ten tekst (SHA-256)',
  toAccept: 'Przejdź do akceptacji',
  toList: 'Do umów',
  acceptTitle: 'Zaakceptować tę umowę?',
  final: 'Akceptacja oznacza zgodę w imieniu firmy. Jest ostateczna: nie można jej cofnąć ani zmienić.',
  accept: 'Zaakceptuj umowę',
} as const;
