using SkiaSharp;

namespace MediaWatch.Analysis.Tests.Readers;

/// <summary>Pages drawn for the tests, and what printers, scanners, seals and platforms do to them.</summary>
static class Drawings
{
    public static readonly string[] Notice =
    [
        "关于做好二〇二六年秋收工作的通知", "各乡镇人民政府，县直各有关单位：", "为切实做好今年秋粮收获工作，确保颗粒归仓，现就有关事项通知如下。",
        "一、提高认识，加强领导。各乡镇要成立领导小组，明确责任分工，主要负责同志", "亲自抓，分管负责同志具体抓，把秋收工作摆上重要议事日程，做到早安排、早部署。",
        "二、搞好服务，保障供应。农业农村、供销、石油等部门要组织好农机具检修和油料", "供应，全县计划投入联合收割机1250台、拖拉机3600台，机收率达到92.5%以上。",
        "三、强化督查，严肃纪律。县委督查室、县政府督查室将于9月25日至10月15日开展", "专项督查，对工作不力、进展缓慢的乡镇予以通报批评。",
    ];

    /// <summary>Invented persons; the check characters are right.</summary>
    public static readonly string[][] Table =
    [
        ["序号", "姓名", "身份证号", "手机号码", "金额"], ["1", "张示例", "110101190203070015", "13800000001", "3500"], ["2", "李示例", "110101190203070031", "13800000002", "4200"],
    ];

    static readonly Lazy<SKTypeface> Face = new(() => SKFontManager.Default.MatchCharacter('关') ?? SKTypeface.Default);

    public static bool HasFont => SKFontManager.Default.MatchCharacter('关') is not null;

    public static SKBitmap Page(float size = 24, int width = 1240, int height = 1754, IReadOnlyList<string>? lines = null, bool table = true)
    {
        var page = new SKBitmap(width, height);
        using var canvas = new SKCanvas(page);
        using var ink = new SKPaint { Color = new SKColor(30, 30, 30), IsAntialias = true };
        using var font = new SKFont(Face.Value, size);
        canvas.Clear(new SKColor(250, 250, 248));
        var y = size * 4;
        foreach (var line in lines ?? Notice)
            canvas.DrawText(line, size * 3, (y += size * 1.8f) - size * 1.8f, SKTextAlign.Left, font, ink);
        float[] columns = [3, 6, 12, 24, 34];
        foreach (var row in table ? Table : [])
        {
            for (var i = 0; i < row.Length; i++)
                canvas.DrawText(row[i], columns[i] * size, y, SKTextAlign.Left, font, ink);
            canvas.DrawLine(size * 2.5f, y + size * 0.6f, size * 40, y + size * 0.6f, ink);
            y += size * 2;
        }
        return page;
    }

    /// <summary>White on red, as posters are; many screens high.</summary>
    public static SKBitmap Tall(int times)
    {
        var page = new SKBitmap(1080, 300 + times * Notice.Length * 70);
        using var canvas = new SKCanvas(page);
        using var ink = new SKPaint { Color = SKColors.White, IsAntialias = true };
        using var font = new SKFont(Face.Value, 27);
        canvas.Clear(new SKColor(200, 50, 40));
        var y = 150;
        for (var i = 0; i < times * Notice.Length; i++)
            canvas.DrawText(Notice[i % Notice.Length], 30, y += 70, SKTextAlign.Left, font, ink);
        return page;
    }

    public static SKBitmap Columns(string left, string right, int signs)
    {
        var page = new SKBitmap(1240, 900);
        using var canvas = new SKCanvas(page);
        using var ink = new SKPaint { Color = SKColors.Black, IsAntialias = true };
        using var font = new SKFont(Face.Value, 20);
        canvas.Clear(SKColors.White);
        for (var (i, y) = (0, 160); i * signs < left.Length; i++, y += 36)
            canvas.DrawText(left.Substring(i * signs, Math.Min(signs, left.Length - i * signs)), 60, y, SKTextAlign.Left, font, ink);
        for (var (i, y) = (0, 160); i * signs < right.Length; i++, y += 36)
            canvas.DrawText(right.Substring(i * signs, Math.Min(signs, right.Length - i * signs)), 660, y, SKTextAlign.Left, font, ink);
        return page;
    }

    extension(SKBitmap page)
    {
        public SKBitmap Turned(float degrees) => page.Redrawn(canvas => canvas.RotateDegrees(degrees, page.Width / 2f, page.Height / 2f), null);

        public SKBitmap Blurred(float by)
        {
            using var filter = SKImageFilter.CreateBlur(by, by);
            return page.Redrawn(_ => { }, filter);
        }

        public SKBitmap Shrunk(double by)
        {
            var small = new SKBitmap((int)(page.Width * by), (int)(page.Height * by));
            page.ScalePixels(small, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
            return small;
        }

        /// <summary>A red ring over the text, as a seal is.</summary>
        public SKBitmap Sealed(float x, float y)
        {
            var copy = page.Copy();
            using var canvas = new SKCanvas(copy);
            using var ink = new SKPaint { Color = new SKColor(220, 30, 30, 190), IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 8, BlendMode = SKBlendMode.Multiply };
            canvas.DrawCircle(x, y, 140, ink);
            canvas.DrawCircle(x, y, 50, ink);
            return copy;
        }

        public byte[] Jpeg(int quality = 90) => page.Encoded(SKEncodedImageFormat.Jpeg, quality);

        public byte[] Encoded(SKEncodedImageFormat format, int quality = 90)
        {
            using var data = page.Encode(format, quality);
            return data.ToArray();
        }

        SKBitmap Redrawn(Action<SKCanvas> how, SKImageFilter? filter)
        {
            var drawn = new SKBitmap(page.Width, page.Height);
            using var canvas = new SKCanvas(drawn);
            using var ink = new SKPaint { ImageFilter = filter };
            using var image = SKImage.FromBitmap(page);
            canvas.Clear(new SKColor(250, 250, 248));
            how(canvas);
            canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKCubicResampler.Mitchell), ink);
            return drawn;
        }
    }
}
