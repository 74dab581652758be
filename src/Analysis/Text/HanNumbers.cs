namespace MediaWatch.Analysis.Text;

/// <summary>Small numbers in Chinese characters.</summary>
static class HanNumbers
{
    const string Digits = "零一二三四五六七八九";

    /// <summary>Up to ninety-nine: 七, 十二, 三十, 二十一.</summary>
    /// <returns>0: no such number.</returns>
    public static int Of(ReadOnlySpan<char> written)
    {
        var ten = written.IndexOf('十');
        if (ten < 0)
            return written.Length == 1 ? Math.Max(0, Digit(written[0])) : 0;
        if (written.Length > ten + 2 || ten > 1)
            return 0;
        return (ten == 0 ? 1 : Digit(written[0])) * 10 + (written.Length > ten + 1 ? Digit(written[ten + 1]) : 0);
    }

    /// <summary>-1: no figure from 零 to 九.</summary>
    public static int Digit(char written) => Digits.IndexOf(written, StringComparison.Ordinal);
}
