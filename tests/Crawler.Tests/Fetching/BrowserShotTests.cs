using System.Buffers.Binary;
using System.Text;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Tests.Fetching;

public sealed class BrowserShotTests(BrowserKit kit) : IClassFixture<BrowserKit>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    async Task<Shot> ShootAsync(string html, params string[] words) =>
        await kit.Browser.ShootAsync(new ShotRequest(Encoding.UTF8.GetBytes(html), new Uri("http://127.0.0.1:1/a/b.html"), words), Ct);

    [Theory]
    [InlineData("<p>我市召开会意，部署工作。</p>")]
    [InlineData("<p>我市召开会<b>意</b>，部署工作。</p>")]
    [InlineData("<p>我市召开会\n   <span> 意</span>，部署工作。</p>")]
    [InlineData("<p>我市召开会&#8203;意，部署工作。</p>")]
    [InlineData("<p>我市召开会<br>意，部署工作。</p>")]
    public async Task Frames_a_word_however_it_is_split(string html)
    {
        var plain = await ShootAsync(html);
        var framed = await ShootAsync(html, "会意");
        (plain.Framed, framed.Framed).ShouldBe((false, true));
        framed.Jpeg.AsSpan().StartsWith((byte[])[0xFF, 0xD8, 0xFF]).ShouldBeTrue();
        (plain.Detail is null, framed.Detail.AsSpan().StartsWith((byte[])[0xFF, 0xD8, 0xFF])).ShouldBe((true, true));
        framed.Jpeg.ShouldNotBe(plain.Jpeg);
        framed.TakenAt.ShouldBe(kit.Kit.Time.GetUtcNow());
    }

    [Theory]
    [InlineData("<a href='../名单.doc'>附件</a>")]
    [InlineData("<base href='http://127.0.0.1:1/'><a href='名单.doc#x'><img width=20 height=20></a>")]
    [InlineData("<img src='http://127.0.0.1:1/%E5%90%8D%E5%8D%95.doc' width=20 height=20>")]
    public async Task Frames_what_points_to_an_address(string html)
    {
        async Task<Shot> TargetAsync(string address) => await kit.Browser.ShootAsync(new ShotRequest(Encoding.UTF8.GetBytes(html), new Uri("http://127.0.0.1:1/a/b.html"), [], [address]), Ct);
        (await TargetAsync("http://127.0.0.1:1/%E5%90%8D%E5%8D%95.doc")).Framed.ShouldBeTrue();
        (await TargetAsync("http://127.0.0.1:1/other.doc")).Framed.ShouldBeFalse();
    }

    [Theory]
    [InlineData("<p>召开大会</p><p>意见如下</p>")]
    [InlineData("<p style='display:none'>会意</p>")]
    [InlineData("<script>var a = '会意'</script><title>会意</title>")]
    [InlineData("")]
    public async Task Says_so_where_the_words_are_not_to_be_seen(string html) => (await ShootAsync(html, "会意")).Framed.ShouldBeFalse();

    [Fact]
    public async Task A_stored_page_runs_no_script_and_is_decoded_as_we_read_it()
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes("<meta charset=utf-8><p id=p>会意</p><script>p.textContent='改掉'</script><meta http-equiv=refresh content='0;url=http://127.0.0.1:1/'>");
        (await kit.Browser.ShootAsync(new ShotRequest(gbk, new Uri("http://127.0.0.1:1/"), ["会意"]), Ct)).Framed.ShouldBeTrue();
    }

    /// <summary>As the evidence of what was read out of a picture is set.</summary>
    [Fact]
    public async Task A_picture_within_the_page_is_shown()
    {
        const string red = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==";
        var without = await ShootAsync("<p>会意</p>", "会意");
        var with = await ShootAsync($"<img style='max-width:100%' width=800 height=600 src='data:image/png;base64,{red}'><p>会意</p>", "会意");
        with.Framed.ShouldBeTrue();
        (with.Jpeg.Length - without.Jpeg.Length).ShouldBeGreaterThan(1000);
    }

    [Fact]
    public async Task A_stored_pages_styles_come_from_its_site()
    {
        await using var server = new RawServer((_, _, to, _) => RawServer.WriteAsync(to, "HTTP/1.1 200 OK\nContent-Type: text/css\nContent-Length: 22\nConnection: close", "p { display: none; }  "));
        var shot = await kit.Browser.ShootAsync(new ShotRequest("<link rel=stylesheet href=/a.css><p>会意</p>"u8.ToArray(), server.Address, ["会意"]), Ct);
        shot.Framed.ShouldBeFalse();
        server.Heads[0].ShouldStartWith("GET /a.css HTTP/1.1");
        server.Heads[0].ShouldContain("Connection: close");
    }

    [Fact]
    public async Task The_live_page_is_drawn_after_its_scripts()
    {
        await using var server = new RawServer((_, _, to, _) => RawServer.PageAsync(to, "<p id=p></p><script>Range.prototype.getClientRects = () => []; p.textContent='会意'</script>"));
        (await kit.Browser.ShootAsync(new ShotRequest(null, server.Address, ["会意"]), Ct)).Framed.ShouldBeTrue();
    }

    [Fact]
    public async Task A_very_tall_page_is_cut_round_the_words()
    {
        var shot = await ShootAsync("<div style='height:60000px'>上</div><p>会意</p><div style='height:60000px'>下</div>", "会意");
        shot.Framed.ShouldBeTrue();
        Size(shot.Jpeg).ShouldBe((1366, 12_000));
    }

    /// <summary>Width and height from a JPEG's frame header.</summary>
    static (int, int) Size(byte[] jpeg)
    {
        for (var at = 2; at + 9 < jpeg.Length; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(at + 2)))
        {
            if (jpeg[at + 1] is 0xC0 or 0xC2)
                return (BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(at + 7)), BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(at + 5)));
        }
        return default;
    }
}
