/** Where a page as such cannot be shown, and what to do. */
export const over = {
  foreignTitle: 'Este formulário não veio daqui',
  foreignText:
    'Nada foi feito. Se não foi você quem o enviou, outra página tentou fazê-lo. Vá daqui para a página que deseja e comece de novo.',
  staleTitle: 'Esta página está desatualizada',
  staleText:
    'Nada foi feito. Alguém entrou ou saiu neste navegador depois que a página foi aberta. Abra-a novamente, veja o que ela diz agora e envie mais uma vez.',
  nothingTitle: 'Esta página não existe',
  nothingText: 'Ela pode ter mudado de lugar, ou não se destina a você. Comece pelo início.',
  refusedTitle: 'Isto não cabe a você',
  interactionTitle: 'Esta página não é mais válida',
  interactionText:
    'Ela já foi usada, demorou demais ou foi iniciada em outro navegador. Volte ao seu sistema financeiro e comece de novo por lá.',
  busyTitle: 'Tentativas demais',
  busyText: 'Espere um minuto, volte à página anterior e tente novamente. Nada foi feito.',
  failedTitle: 'Não funcionou',
  failedText: 'Algo deu errado do nosso lado. Espere um momento e tente novamente. Nada ficou pela metade.',
  malformedTitle: 'Este formulário não estava em ordem',
  malformedText: 'Nada foi feito. Volte, recarregue a página e envie novamente.',
  start: 'Ir para o início',
  again: 'Abrir a página novamente',
} as const;
