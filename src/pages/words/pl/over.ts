/** Where a page as such cannot be shown, and what to do. */
export const over = {
  foreignTitle: 'Ten formularz nie pochodzi stąd',
  foreignText:
    'Nic nie zrobiono. Jeśli nie wysłano go świadomie, próbowała to zrobić inna strona. Przejdź stąd do właściwej strony i zacznij od nowa.',
  staleTitle: 'Ta strona jest nieaktualna',
  staleText:
    'Nic nie zrobiono. Po otwarciu strony ktoś zalogował się lub wylogował w tej przeglądarce. Otwórz ją ponownie, sprawdź, co teraz zawiera, i wyślij jeszcze raz.',
  nothingTitle: 'Nie ma takiej strony',
  nothingText: 'Mogła zostać przeniesiona albo nie jest dla Ciebie dostępna. Zacznij od strony głównej.',
  refusedTitle: 'Nie masz do tego uprawnień',
  interactionTitle: 'Ta strona nie jest już ważna',
  interactionText:
    'Już jej użyto, trwało to zbyt długo albo rozpoczęto ją w innej przeglądarce. Wróć do swojego systemu finansowego i zacznij tam od nowa.',
  busyTitle: 'Zbyt wiele prób',
  busyText: 'Odczekaj minutę, wróć do poprzedniej strony i spróbuj ponownie. Nic nie zrobiono.',
  failedTitle: 'To się nie udało',
  failedText:
    'Coś poszło nie tak po naszej stronie. Odczekaj chwilę i spróbuj ponownie. Niczego nie zrobiono połowicznie.',
  malformedTitle: 'Ten formularz był nieprawidłowy',
  malformedText: 'Nic nie zrobiono. Wróć, odśwież stronę i wyślij ponownie.',
  start: 'Do strony głównej',
  again: 'Otwórz stronę ponownie',
} as const;
