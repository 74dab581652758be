namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>A list page with the rows that a person counts on it, newest first as far as the page says.</summary>
/// <param name="Rows">Title, address (relative to the page's) and day (null: the page shows none).</param>
sealed record RowsShape(string Name, string Text, IReadOnlyList<Row> Rows, string Address = RowsShape.Column)
{
    public const string Column = "http://www.linchuan.test/xw/bm/index.html";

    /// <summary>Where the list goes on; null: nowhere.</summary>
    public string? Next { get; init; }

    public string Type { get; init; } = "text/html; charset=utf-8";
    public string? Encoding { get; init; }

    public override string ToString() => Name;
}

sealed record Row(string Title, string Address, DateOnly? Day)
{
    public static readonly string[] Titles =
    [
        "全市“四好农村路”提质三年行动圆满收官，新改建农村公路417公里", "春季学期食堂食品安全专项检查启动", "市交通运输局开展“两客一危”车辆隐患排查", "澜湖区：小门球打出大健康", "鹿坪县召开2026年春耕备耕工作现场会",
        "市档案馆向社会征集抗战史料", "柏溪县“村超”开幕，32支队伍同场竞技", "市图书馆3月讲座预告", "霖川市企业开办时间压缩至0.5个工作日", "我市3项成果获省科技进步奖", "市卫生健康委：科学应对花粉过敏", "青禾镇“积分超市”激活乡村治理一池春水",
    ];

    public static DateOnly DayOf(int i) => new DateOnly(2026, 3, 12).AddDays(-i * 2);

    /// <summary>The first titles with their days.</summary>
    public static IReadOnlyList<Row> Of(int count, Func<int, string> address, bool dated = true) =>
        [.. Enumerable.Range(0, count).Select(i => new Row(Titles[i], address(i), dated ? DayOf(i) : null))];
}
