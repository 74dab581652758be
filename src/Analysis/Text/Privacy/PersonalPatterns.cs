using System.Text.RegularExpressions;

namespace MediaWatch.Analysis.Text.Privacy;

/// <summary>Patterns that find candidates in folded text (lower case, half width); checksum, date, area and context decide.</summary>
static partial class PersonalPatterns
{
    const RegexOptions Options = RegexOptions.CultureInvariant;
    const string Provinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";

    /// <summary>18 places, perhaps in groups or letter-spaced; their check character keeps chance out.</summary>
    [GeneratedRegex("(?<![0-9a-z])[1-9](?:[ -]?[0-9]){16}[ -]?[0-9x](?![0-9a-z])", Options, PatternTime.Limit)]
    public static partial Regex IdNumber();

    /// <summary>《残疾人证管理办法》（2017）: 18 places of the identity number, kind (1 to 7), degree (1 to 4), perhaps how often it was issued anew.</summary>
    [GeneratedRegex("(?<![0-9a-z])(?<number>[1-9][0-9]{16}[0-9x])[1-7][1-4](?:b[0-9])?(?![0-9a-z])", Options, PatternTime.Limit)]
    public static partial Regex DisabilityNumber();

    [GeneratedRegex("(?<![0-9a-z])[1-9][0-9]{14}(?![0-9a-z])", Options, PatternTime.Limit)]
    public static partial Regex OldIdNumber();

    /// <summary>15 or 18 places of which at least four in a row are masked.</summary>
    [GeneratedRegex("(?<![0-9a-z*×●])[1-9][0-9]{0,13}(?:\\*{4,}|x{4,}|×{4,}|●{4,})[0-9]{0,10}x?(?![0-9a-z*×●])", Options, PatternTime.Limit)]
    public static partial Regex MaskedId();

    [GeneratedRegex("(?<![0-9]|[0-9]\\.)1[3-9][0-9](?<gap>[ -]?)[0-9]{4}\\k<gap>[0-9]{4}(?![0-9]|\\.[0-9])", Options, PatternTime.Limit)]
    public static partial Regex Mobile();

    [GeneratedRegex("(?<![0-9a-z])[0-9a-hj-npqrtuwxy]{2}[0-9]{6}[0-9a-hj-npqrtuwxy]{10}(?![0-9a-z])", Options, PatternTime.Limit)]
    public static partial Regex CreditCode();

    [GeneratedRegex("(?<![0-9a-z.])[3-9][0-9]{3}(?:(?<gap>[ -]?)[0-9]{4}\\k<gap>[0-9]{4}\\k<gap>[0-9]{4}(?:\\k<gap>[0-9]{1,3})?)(?![0-9a-z])", Options, PatternTime.Limit)]
    public static partial Regex BankCard();

    [GeneratedRegex($"[{Provinces}][a-hj-np-z]·?(?:[a-hjk][a-hj-np-z0-9][0-9]{{4}}|[0-9]{{5}}[a-hjk]|[a-hj-np-z0-9]{{4}}[a-hj-np-z0-9挂学警港澳])(?![a-z0-9])", Options, PatternTime.Limit)]
    public static partial Regex Plate();

    [GeneratedRegex("(?<![0-9a-z])(?:e[a-z0-9][0-9]{7}|[dspgkh][0-9]{7,8}|[hm][0-9]{8,10})(?![0-9a-z])", Options, PatternTime.Limit)]
    public static partial Regex Passport();

    /// <summary>A home, not an office building: block, perhaps entrance, and room; in a village, group and house.</summary>
    [GeneratedRegex("[0-9a-z]{1,4}(?:栋|幢|号楼)(?:[0-9一二三四五六七八九]{1,2}单元)?[0-9]{1,2}(?:层|楼)?[0-9]{2,4}(?:室|户|号(?!楼))|[0-9a-z]{1,4}(?:栋|幢|号楼)[0-9一二三四五六七八九]{1,2}单元[0-9]{3,4}(?![0-9])|(?<=小区|花园|家园|公寓|[苑府城院])[0-9]{1,3}-[0-9]{1,2}-[0-9]{3,4}室?(?![0-9-])|(?<=[村屯庄寨湾坪沟洼])(?:第?[0-9一二三四五六七八九十]{1,3}(?:村民小?组|组|队)|(?:东|西|南|北)?街)[0-9]{1,4}号", Options, PatternTime.Limit)]
    public static partial Regex Room();

    [GeneratedRegex("(?:户口簿编?号|户口本号|户号|社保卡?号|社会保障号码?|医保卡?号|医保编号|学籍?号|考生号|准考证号|病历号|病案号|住院号|门诊号|就诊卡?号|低保证号)[:为是 ]{0,3}(?<number>[0-9a-z]{6,20})", Options, PatternTime.Limit)]
    public static partial Regex PersonalNumber();

    [GeneratedRegex("(?:https?://|www\\.)[0-9a-z:/?#@!$&'()*+,;=._~%-]+|[0-9a-z._-]+@[0-9a-z.-]+", Options, PatternTime.Limit)]
    public static partial Regex Link();
}
