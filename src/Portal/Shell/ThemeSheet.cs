using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace MediaWatch.Portal.Shell;

/// <summary>MudBlazor's theme as a style sheet. Its provider writes inline style elements, which our policy forbids, so it is rendered once and its text is served.</summary>
public sealed partial class ThemeSheet(IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    static readonly string[] Fonts = ["Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "sans-serif"];
    Task<string>? css;

    public async Task<string> VersionAsync() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(await CssAsync())))[..12];

    /// <summary>Rendered on the first call; two first calls at once render it twice, alike.</summary>
    public Task<string> CssAsync() => css ??= RenderAsync();

    async Task<string> RenderAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<MudThemeProvider>(ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { ["Theme"] = Theme }));
            return root.ToHtmlString();
        });
        return string.Join('\n', StyleElement().Matches(html).Select(m => m.Groups["css"].Value));
    }

    static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#1d5fc4", Secondary = "#52606d", Info = "#2f6fed", Success = "#1b6e2e", Warning = "#b35a00", Error = "#c62828", Background = "#f5f7fa", Surface = "#ffffff",
            TextPrimary = "#1f2933", TextSecondary = "#52606d", ActionDefault = "#52606d", AppbarBackground = "#ffffff", AppbarText = "#1f2933",
            DrawerBackground = "#ffffff", DrawerText = "#1f2933", DrawerIcon = "#52606d",
            TableLines = "#e4e7eb", LinesDefault = "#e4e7eb", LinesInputs = "#7b8794", Divider = "#e4e7eb", HoverOpacity = 0.04,
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px", AppbarHeight = "48px", DrawerWidthLeft = "176px" },
        Shadows = new Shadow { Elevation = [.. Enumerable.Range(0, 26).Select(i => i == 0 ? "none" : "0 0 0 1px #e4e7eb")] },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Fonts, FontSize = "14px", LetterSpacing = "normal", LineHeight = "1.5" },
            Body1 = new Body1Typography { FontFamily = Fonts, FontSize = "14px", LetterSpacing = "normal", LineHeight = "1.5" },
            Body2 = new Body2Typography { FontFamily = Fonts, FontSize = "14px", LetterSpacing = "normal", LineHeight = "1.5" },
            Subtitle1 = new Subtitle1Typography { FontFamily = Fonts, FontSize = "14px", LetterSpacing = "normal", LineHeight = "1.5" },
            Subtitle2 = new Subtitle2Typography { FontFamily = Fonts, FontSize = "14px", FontWeight = "600", LetterSpacing = "normal", LineHeight = "1.5" },
            Button = new ButtonTypography { FontFamily = Fonts, FontSize = "14px", FontWeight = "500", TextTransform = "none", LetterSpacing = "normal" },
            H5 = new H5Typography { FontFamily = Fonts, FontSize = "20px", FontWeight = "600", LetterSpacing = "normal" },
            H6 = new H6Typography { FontFamily = Fonts, FontSize = "16px", FontWeight = "600", LetterSpacing = "normal" },
            Caption = new CaptionTypography { FontFamily = Fonts, FontSize = "12px", LetterSpacing = "normal" },
            Overline = new OverlineTypography { FontFamily = Fonts },
            H1 = new H1Typography { FontFamily = Fonts }, H2 = new H2Typography { FontFamily = Fonts },
            H3 = new H3Typography { FontFamily = Fonts }, H4 = new H4Typography { FontFamily = Fonts },
        },
    };

    [GeneratedRegex("<style[^>]*>(?<css>.*?)</style>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex StyleElement();
}
