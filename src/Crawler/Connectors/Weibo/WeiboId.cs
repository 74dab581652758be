using System.Globalization;

namespace MediaWatch.Crawler.Connectors.Weibo;

/// <summary>A post's number (mid) and its short name in addresses (bid) are the same: from the right, seven decimal digits are four of base 62.</summary>
static class WeiboId
{
    const string Digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const int Decimal = 7, Short = 4;

    /// <summary>Null where it is no number.</summary>
    public static string? BidOf(string mid)
    {
        if (mid.Length is 0 or > 20 || !mid.All(char.IsAsciiDigit))
            return null;
        var bid = "";
        for (var end = mid.Length; end > 0; end -= Decimal)
        {
            var start = Math.Max(0, end - Decimal);
            var part = Encode(int.Parse(mid.AsSpan(start, end - start), CultureInfo.InvariantCulture));
            bid = (start > 0 ? part.PadLeft(Short, '0') : part) + bid;
        }
        return bid;
    }

    /// <summary>Null where it is no short name.</summary>
    public static string? MidOf(string bid)
    {
        if (bid.Length is 0 or > 12 || bid.Any(c => !Digits.Contains(c)))
            return null;
        var mid = "";
        for (var end = bid.Length; end > 0; end -= Short)
        {
            var start = Math.Max(0, end - Short);
            var part = bid[start..end].Aggregate(0L, (sum, c) => sum * Digits.Length + Digits.IndexOf(c)).ToString(CultureInfo.InvariantCulture);
            mid = (start > 0 ? part.PadLeft(Decimal, '0') : part) + mid;
        }
        return mid;
    }

    static string Encode(int number)
    {
        var text = "";
        do
            text = Digits[number % Digits.Length] + text;
        while ((number /= Digits.Length) > 0);
        return text;
    }
}
