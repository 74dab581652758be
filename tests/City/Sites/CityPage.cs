using System.Text;

namespace MediaWatch.City.Sites;

/// <summary>What a site answers.</summary>
sealed record CityPage(string ContentType, byte[] Content)
{
    public static CityPage Html(string text, bool gb18030 = false) => gb18030
        ? new("text/html", Encoding.GetEncoding("GB18030").GetBytes(text.Replace("charset=\"utf-8\"", "charset=\"gb2312\"", StringComparison.Ordinal)))
        : new("text/html; charset=utf-8", Encoding.UTF8.GetBytes(text));

    public static CityPage Json(string text) => new("application/json; charset=utf-8", Encoding.UTF8.GetBytes(text));
    public static CityPage Script(string text) => new("application/javascript; charset=utf-8", Encoding.UTF8.GetBytes(text));
    public static CityPage Xml(string text) => new("text/xml; charset=utf-8", Encoding.UTF8.GetBytes(text));
}
