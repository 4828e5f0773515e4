export const enroll = {
  chooseTitle: 'Elija su segundo factor',
  app: 'Aplicación de autenticación',
  appHint:
    'La opción más segura. Funciona sin red; sirve cualquier aplicación que muestre códigos de seis cifras, en un teléfono, un ordenador o un navegador.',
  sms: 'SMS',
  smsHint: 'Un código por SMS a su teléfono móvil. Quien se haga con su número puede leerlo.',
  useApp: 'Usar una aplicación',
  useSms: 'Usar SMS',
  appTitle: 'Configure su aplicación de autenticación',
  appStart:
    'Necesita una aplicación de autenticación ya instalada. En la página siguiente se muestra una sola vez una imagen para que la escanee con ella.',
  appBegin: 'Mostrar la imagen',
  scan: 'Escanee esta imagen con su aplicación.',
  qrAlt:
    'Código QR para su aplicación de autenticación. Si no puede escanearlo, escriba la clave que hay debajo.',
  cannotScan: '¿No puede escanearla? Escriba esta clave en su aplicación, como clave basada en la hora:',
  copyKey: 'Copiar la clave',
  enterCode: 'Después escriba el código que muestra la aplicación.',
  code: 'Código de la aplicación',
  codeHint: 'Seis cifras; cada 30 segundos aparece uno nuevo.',
  confirm: 'Comprobar el código',
  tryAgain:
    'La imagen se muestra una sola vez. Si su aplicación ya tiene la cuenta, escriba el código que muestra ahora.',
  startOver: 'Empezar de nuevo con otra imagen',
  smsTitle: 'Configurar los SMS',
  riskTitle: 'Antes de elegir los SMS',
  riskText:
    'Quien se haga con su número o su tarjeta SIM puede leer los SMS. Una aplicación de autenticación no tiene esa debilidad y es gratuita.',
  riskChecked: 'Lo sé, y elijo los SMS de todos modos.',
  country: 'País del número',
  number: 'Número de móvil',
  numberHint: 'Tal como se escribe allí, con o sin espacios.',
  send: 'Enviar un código',
  smsCodeTitle: 'Escriba el código del SMS',
  smsCode: 'Código del SMS',
  changeNumber: 'Usar otro número',
  recoveryTitle: 'Guarde su código de recuperación',
  recoveryText:
    'Si pierde el teléfono, este código le permite entrar una vez, junto con su contraseña. Guárdelo donde tenga sus papeles importantes, y no en el propio teléfono. Se muestra ahora y nunca más.',
  recoveryCode: 'Su código de recuperación',
  copyCode: 'Copiar el código',
  download: 'Descargar como archivo',
  saved: 'Lo he guardado.',
  savedMissing: 'Indique que ha guardado el código. Sin él no se puede entrar si se pierde el teléfono.',
  finish: 'Terminar',
  recoveryGone:
    'El código se mostró una vez y no se volverá a mostrar. Si no lo ha guardado, termine y cree uno nuevo en «Mi seguridad».',
  recoveryFile:
    'Código de recuperación de {account} para {brand}. Sirve una sola vez, junto con la contraseña. Guárdelo en un lugar seguro y no se lo diga a nadie.',
} as const;
