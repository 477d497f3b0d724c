"""Names of languages in each language of the map's own words (Unicode CLDR 47, localeDisplayNames).

Norwegian in Spanish, and the two scripts of Chinese, are written alike throughout, with brackets.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

_TABLES = {
    "bg": (
        "af=африканс; ar=арабски; az=азербайджански; be=беларуски; bg=български; bn=бенгалски; bs=босненски; "
        "ca=каталонски; cs=чешки; cy=уелски; da=датски; de=немски; el=гръцки; en=английски; eo=есперанто; "
        "es=испански; et=естонски; eu=баски; fa=персийски; fi=фински; fil=филипински; fr=френски; ga=ирландски; "
        "gl=галисийски; grc=древногръцки; he=иврит; hi=хинди; hr=хърватски; hu=унгарски; hy=арменски; "
        "id=индонезийски; is=исландски; it=италиански; ja=японски; ka=грузински; kk=казахски; ko=корейски; "
        "la=латински; lt=литовски; lv=латвийски; mk=македонски; mn=монголски; ms=малайски; mt=малтийски; "
        "nb=норвежки (букмол); nl=нидерландски; nn=норвежки (нюношк); no=норвежки; pl=полски; ps=пущу; "
        "pt=португалски; ro=румънски; ru=руски; sa=санскрит; sk=словашки; sl=словенски; sq=албански; sr=сръбски; "
        "sv=шведски; sw=суахили; ta=тамилски; th=тайски; tl=тагалог; tr=турски; uk=украински; ur=урду; "
        "uz=узбекски; vi=виетнамски; yue=кантонски; zh=китайски; zh-hans=китайски (опростен); "
        "zh-hant=китайски (традиционен)"
    ),
    "de": (
        "af=Afrikaans; ar=Arabisch; az=Aserbaidschanisch; be=Belarussisch; bg=Bulgarisch; bn=Bengalisch; "
        "bs=Bosnisch; ca=Katalanisch; cs=Tschechisch; cy=Walisisch; da=Dänisch; de=Deutsch; el=Griechisch; "
        "en=Englisch; eo=Esperanto; es=Spanisch; et=Estnisch; eu=Baskisch; fa=Persisch; fi=Finnisch; "
        "fil=Filipino; fr=Französisch; ga=Irisch; gl=Galicisch; grc=Altgriechisch; he=Hebräisch; hi=Hindi; "
        "hr=Kroatisch; hu=Ungarisch; hy=Armenisch; id=Indonesisch; is=Isländisch; it=Italienisch; ja=Japanisch; "
        "ka=Georgisch; kk=Kasachisch; ko=Koreanisch; la=Latein; lt=Litauisch; lv=Lettisch; mk=Mazedonisch; "
        "mn=Mongolisch; ms=Malaiisch; mt=Maltesisch; nb=Norwegisch (Bokmål); nl=Niederländisch; "
        "nn=Norwegisch (Nynorsk); no=Norwegisch; pl=Polnisch; ps=Paschtu; pt=Portugiesisch; ro=Rumänisch; "
        "ru=Russisch; sa=Sanskrit; sk=Slowakisch; sl=Slowenisch; sq=Albanisch; sr=Serbisch; sv=Schwedisch; "
        "sw=Suaheli; ta=Tamil; th=Thailändisch; tl=Tagalog; tr=Türkisch; uk=Ukrainisch; ur=Urdu; uz=Usbekisch; "
        "vi=Vietnamesisch; yue=Kantonesisch; zh=Chinesisch; zh-hans=Chinesisch (vereinfacht); "
        "zh-hant=Chinesisch (traditionell)"
    ),
    "en": (
        "af=Afrikaans; ar=Arabic; az=Azerbaijani; be=Belarusian; bg=Bulgarian; bn=Bangla; bs=Bosnian; ca=Catalan; "
        "cs=Czech; cy=Welsh; da=Danish; de=German; el=Greek; en=English; eo=Esperanto; es=Spanish; et=Estonian; "
        "eu=Basque; fa=Persian; fi=Finnish; fil=Filipino; fr=French; ga=Irish; gl=Galician; grc=Ancient Greek; "
        "he=Hebrew; hi=Hindi; hr=Croatian; hu=Hungarian; hy=Armenian; id=Indonesian; is=Icelandic; it=Italian; "
        "ja=Japanese; ka=Georgian; kk=Kazakh; ko=Korean; la=Latin; lt=Lithuanian; lv=Latvian; mk=Macedonian; "
        "mn=Mongolian; ms=Malay; mt=Maltese; nb=Norwegian Bokmål; nl=Dutch; nn=Norwegian Nynorsk; no=Norwegian; "
        "pl=Polish; ps=Pashto; pt=Portuguese; ro=Romanian; ru=Russian; sa=Sanskrit; sk=Slovak; sl=Slovenian; "
        "sq=Albanian; sr=Serbian; sv=Swedish; sw=Swahili; ta=Tamil; th=Thai; tl=Tagalog; tr=Turkish; "
        "uk=Ukrainian; ur=Urdu; uz=Uzbek; vi=Vietnamese; yue=Cantonese; zh=Chinese; zh-hans=Chinese (Simplified); "
        "zh-hant=Chinese (Traditional)"
    ),
    "es": (
        "af=afrikáans; ar=árabe; az=azerbaiyano; be=bielorruso; bg=búlgaro; bn=bengalí; bs=bosnio; ca=catalán; "
        "cs=checo; cy=galés; da=danés; de=alemán; el=griego; en=inglés; eo=esperanto; es=español; et=estonio; "
        "eu=euskera; fa=persa; fi=finés; fil=filipino; fr=francés; ga=irlandés; gl=gallego; grc=griego antiguo; "
        "he=hebreo; hi=hindi; hr=croata; hu=húngaro; hy=armenio; id=indonesio; is=islandés; it=italiano; "
        "ja=japonés; ka=georgiano; kk=kazajo; ko=coreano; la=latín; lt=lituano; lv=letón; mk=macedonio; "
        "mn=mongol; ms=malayo; mt=maltés; nb=noruego (bokmål); nl=neerlandés; nn=noruego (nynorsk); no=noruego; "
        "pl=polaco; ps=pastún; pt=portugués; ro=rumano; ru=ruso; sa=sánscrito; sk=eslovaco; sl=esloveno; "
        "sq=albanés; sr=serbio; sv=sueco; sw=suajili; ta=tamil; th=tailandés; tl=tagalo; tr=turco; uk=ucraniano; "
        "ur=urdu; uz=uzbeko; vi=vietnamita; yue=cantonés; zh=chino; zh-hans=chino (simplificado); "
        "zh-hant=chino (tradicional)"
    ),
    "fr": (
        "af=afrikaans; ar=arabe; az=azerbaïdjanais; be=biélorusse; bg=bulgare; bn=bengali; bs=bosniaque; "
        "ca=catalan; cs=tchèque; cy=gallois; da=danois; de=allemand; el=grec; en=anglais; eo=espéranto; "
        "es=espagnol; et=estonien; eu=basque; fa=persan; fi=finnois; fil=filipino; fr=français; ga=irlandais; "
        "gl=galicien; grc=grec ancien; he=hébreu; hi=hindi; hr=croate; hu=hongrois; hy=arménien; id=indonésien; "
        "is=islandais; it=italien; ja=japonais; ka=géorgien; kk=kazakh; ko=coréen; la=latin; lt=lituanien; "
        "lv=letton; mk=macédonien; mn=mongol; ms=malais; mt=maltais; nb=norvégien bokmål; nl=néerlandais; "
        "nn=norvégien nynorsk; no=norvégien; pl=polonais; ps=pachto; pt=portugais; ro=roumain; ru=russe; "
        "sa=sanskrit; sk=slovaque; sl=slovène; sq=albanais; sr=serbe; sv=suédois; sw=swahili; ta=tamoul; th=thaï; "
        "tl=tagalog; tr=turc; uk=ukrainien; ur=ourdou; uz=ouzbek; vi=vietnamien; yue=cantonais; zh=chinois; "
        "zh-hans=chinois (simplifié); zh-hant=chinois (traditionnel)"
    ),
    "pl": (
        "af=afrikaans; ar=arabski; az=azerbejdżański; be=białoruski; bg=bułgarski; bn=bengalski; bs=bośniacki; "
        "ca=kataloński; cs=czeski; cy=walijski; da=duński; de=niemiecki; el=grecki; en=angielski; eo=esperanto; "
        "es=hiszpański; et=estoński; eu=baskijski; fa=perski; fi=fiński; fil=filipiński; fr=francuski; "
        "ga=irlandzki; gl=galicyjski; grc=starogrecki; he=hebrajski; hi=hindi; hr=chorwacki; hu=węgierski; "
        "hy=ormiański; id=indonezyjski; is=islandzki; it=włoski; ja=japoński; ka=gruziński; kk=kazachski; "
        "ko=koreański; la=łaciński; lt=litewski; lv=łotewski; mk=macedoński; mn=mongolski; ms=malajski; "
        "mt=maltański; nb=norweski (bokmål); nl=niderlandzki; nn=norweski (nynorsk); no=norweski; pl=polski; "
        "ps=paszto; pt=portugalski; ro=rumuński; ru=rosyjski; sa=sanskryt; sk=słowacki; sl=słoweński; "
        "sq=albański; sr=serbski; sv=szwedzki; sw=suahili; ta=tamilski; th=tajski; tl=tagalski; tr=turecki; "
        "uk=ukraiński; ur=urdu; uz=uzbecki; vi=wietnamski; yue=kantoński; zh=chiński; "
        "zh-hans=chiński (uproszczony); zh-hant=chiński (tradycyjny)"
    ),
    "ru": (
        "af=африкаанс; ar=арабский; az=азербайджанский; be=белорусский; bg=болгарский; bn=бенгальский; "
        "bs=боснийский; ca=каталанский; cs=чешский; cy=валлийский; da=датский; de=немецкий; el=греческий; "
        "en=английский; eo=эсперанто; es=испанский; et=эстонский; eu=баскский; fa=персидский; fi=финский; "
        "fil=филиппинский; fr=французский; ga=ирландский; gl=галисийский; grc=древнегреческий; he=иврит; "
        "hi=хинди; hr=хорватский; hu=венгерский; hy=армянский; id=индонезийский; is=исландский; it=итальянский; "
        "ja=японский; ka=грузинский; kk=казахский; ko=корейский; la=латинский; lt=литовский; lv=латышский; "
        "mk=македонский; mn=монгольский; ms=малайский; mt=мальтийский; nb=норвежский букмол; nl=нидерландский; "
        "nn=нюнорск; no=норвежский; pl=польский; ps=пушту; pt=португальский; ro=румынский; ru=русский; "
        "sa=санскрит; sk=словацкий; sl=словенский; sq=албанский; sr=сербский; sv=шведский; sw=суахили; "
        "ta=тамильский; th=тайский; tl=тагалог; tr=турецкий; uk=украинский; ur=урду; uz=узбекский; "
        "vi=вьетнамский; yue=кантонский; zh=китайский; zh-hans=китайский (упрощённое письмо); "
        "zh-hant=китайский (традиционное письмо)"
    ),
    "zh-hans": (
        "af=南非荷兰语; ar=阿拉伯语; az=阿塞拜疆语; be=白俄罗斯语; bg=保加利亚语; bn=孟加拉语; "
        "bs=波斯尼亚语; ca=加泰罗尼亚语; cs=捷克语; cy=威尔士语; da=丹麦语; de=德语; "
        "el=希腊语; en=英语; eo=世界语; es=西班牙语; et=爱沙尼亚语; eu=巴斯克语; fa=波斯语; "
        "fi=芬兰语; fil=菲律宾语; fr=法语; ga=爱尔兰语; gl=加利西亚语; grc=古希腊语; "
        "he=希伯来语; hi=印地语; hr=克罗地亚语; hu=匈牙利语; hy=亚美尼亚语; id=印度尼西亚语; "
        "is=冰岛语; it=意大利语; ja=日语; ka=格鲁吉亚语; kk=哈萨克语; ko=韩语; la=拉丁语; "
        "lt=立陶宛语; lv=拉脱维亚语; mk=马其顿语; mn=蒙古语; ms=马来语; mt=马耳他语; "
        "nb=书面挪威语; nl=荷兰语; nn=挪威尼诺斯克语; no=挪威语; pl=波兰语; ps=普什图语; "
        "pt=葡萄牙语; ro=罗马尼亚语; ru=俄语; sa=梵语; sk=斯洛伐克语; sl=斯洛文尼亚语; "
        "sq=阿尔巴尼亚语; sr=塞尔维亚语; sv=瑞典语; sw=斯瓦希里语; ta=泰米尔语; th=泰语; "
        "tl=他加禄语; tr=土耳其语; uk=乌克兰语; ur=乌尔都语; uz=乌兹别克语; vi=越南语; "
        "yue=粤语; zh=中文; zh-hans=简体中文; zh-hant=繁体中文"
    ),
    "zh-hant": (
        "af=南非荷蘭文; ar=阿拉伯文; az=亞塞拜然文; be=白俄羅斯文; bg=保加利亞文; bn=孟加拉文; "
        "bs=波士尼亞文; ca=加泰蘭文; cs=捷克文; cy=威爾斯文; da=丹麥文; de=德文; el=希臘文; "
        "en=英文; eo=世界文; es=西班牙文; et=愛沙尼亞文; eu=巴斯克文; fa=波斯文; fi=芬蘭文; "
        "fil=菲律賓文; fr=法文; ga=愛爾蘭文; gl=加利西亞文; grc=古希臘文; he=希伯來文; "
        "hi=印地文; hr=克羅埃西亞文; hu=匈牙利文; hy=亞美尼亞文; id=印尼文; is=冰島文; "
        "it=義大利文; ja=日文; ka=喬治亞文; kk=哈薩克文; ko=韓文; la=拉丁文; lt=立陶宛文; "
        "lv=拉脫維亞文; mk=馬其頓文; mn=蒙古文; ms=馬來文; mt=馬爾他文; nb=書面挪威文; "
        "nl=荷蘭文; nn=新挪威文; no=挪威文; pl=波蘭文; ps=普什圖文; pt=葡萄牙文; "
        "ro=羅馬尼亞文; ru=俄文; sa=梵文; sk=斯洛伐克文; sl=斯洛維尼亞文; sq=阿爾巴尼亞文; "
        "sr=塞爾維亞文; sv=瑞典文; sw=史瓦希里文; ta=坦米爾文; th=泰文; tl=塔加路族文; "
        "tr=土耳其文; uk=烏克蘭文; ur=烏都文; uz=烏茲別克文; vi=越南文; yue=粵語; zh=中文; "
        "zh-hans=簡體中文; zh-hant=繁體中文"
    ),
}


@cache
def language_names(lang: str) -> Mapping[str, str]:
    """Return the names of languages by their tags (BCP 47, lower case), in one of the languages of the map's words."""
    pairs = (pair.partition("=") for pair in _TABLES[lang.lower()].split("; "))
    return {tag: name for tag, _, name in pairs}
