import asyncio, random

СЛОВА = ('арбуз', 'огурец', 'баклажан', 'капуста', 'морковь')
ИГРОКОВ = 3


class Стол(asyncio.Protocol):
    очередь = []
    слово = ''
    маска = []
    игра = False
    чей = 0

    def connection_made(self, transport):
        self.tr, self.buf, self.имя, self.баллы = transport, b'', None, 0

    def дать(self, текст):
        self.tr.write((текст + '\n').encode())

    @classmethod
    def всем(cls, текст, кроме=None):
        for и in cls.очередь:
            if и is not кроме:
                и.дать(текст)

    def data_received(self, data):
        self.buf += data
        *строки, self.buf = self.buf.split(b'\n')
        for с in строки:
            if not self.tr.is_closing():
                self.строка(с.decode(errors='ignore').rstrip('\r') if self.верно(с) else '')
        if len(self.buf) > 9999:
            self.tr.close()

    @staticmethod
    def верно(с):
        try:
            с.decode()
            return True
        except UnicodeDecodeError:
            return False

    def строка(self, с):
        К = Стол
        if self.имя is None:
            if К.слово or not с.strip() or с[0] == '/':
                self.дать('Нельзя войти: идёт игра или нет имени')
                self.tr.close()
                return
            self.имя = с.strip()
            К.очередь.append(self)
            К.всем('Пришёл(а) ' + self.имя)
            if len(К.очередь) == ИГРОКОВ:
                К.слово = random.choice(СЛОВА)
                К.маска = ['*' for _ in К.слово]
                К.игра, К.чей = True, 0
                К.всем('Поехали')
                К.всем(''.join(К.маска))
                К.ход()
            return
        if not К.игра or К.очередь[К.чей] is not self:
            self.дать('Подождите')
            return
        к, _, а = с.partition(' ')
        а = а.strip()
        плюс = 0
        if к == '/letter' and len(а) == 1:
            К.всем('буква ' + а, кроме=self)
            if а not in К.маска:
                for i, б in enumerate(К.слово):
                    if б == а:
                        К.маска[i] = б
                        плюс += 1
        elif к == '/word' and а:
            К.всем('слово ' + а, кроме=self)
            if а == К.слово:
                плюс = К.маска.count('*')
                К.маска = list(К.слово)
            else:
                self.баллы = 0
        else:
            self.дать('Что?')
            self.дать('/turn')
            return
        self.баллы += плюс
        К.всем(''.join(К.маска))
        if '*' not in К.маска:
            self.баллы += len(К.слово)
            К.игра = False
            К.всем('Всё! ' + ' / '.join(f'{и.имя} набрал(а) {и.баллы}' for и in К.очередь))
            К.всем('/quit')
            return
        if not плюс:
            К.чей = (К.чей + 1) % len(К.очередь)
        К.ход()

    @classmethod
    def ход(cls):
        for i, и in enumerate(cls.очередь):
            if i != cls.чей:
                и.дать('ждём игрока ' + cls.очередь[cls.чей].имя)
        cls.очередь[cls.чей].дать('/turn')

    def connection_lost(self, exc):
        К = Стол
        if self not in К.очередь:
            return
        i = К.очередь.index(self)
        К.очередь.remove(self)
        if not К.очередь:
            К.слово, К.игра = '', False
        elif К.игра:
            if i < К.чей:
                К.чей -= 1
            elif i == К.чей:
                К.чей %= len(К.очередь)
                К.ход()


async def main():
    loop = asyncio.get_running_loop()
    s = await loop.create_server(Стол, '127.0.0.1', 30003)
    await s.serve_forever()

asyncio.run(main())
