using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace MediaWatch.Portal.Reports.Word;

/// <summary>Bars as a chart of the document itself: sharp at every size, readable by screen readers, and no picture has to be drawn.</summary>
static class WordChart
{
    const long Width = 5_400_000, Row = 260_000, Foot = 420_000;
    const uint Categories = 111, Values = 112;

    public static Drawing Add(MainDocumentPart main, Figure figure, string relation, int number)
    {
        main.AddNewPart<ChartPart>("application/vnd.openxmlformats-officedocument.drawingml.chart+xml", relation).ChartSpace = Space(figure.Chart);
        return new Drawing(new DW.Inline(
            new DW.Extent { Cx = Width, Cy = Foot + Row * figure.Chart.Labels.Count * Math.Max(1, figure.Chart.Series.Count) }, new DW.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new DW.DocProperties { Id = (uint)number, Name = $"图表 {number}", Description = figure.Alternative }, new DW.NonVisualGraphicFrameDrawingProperties(),
            new A.Graphic(new A.GraphicData(new C.ChartReference { Id = relation }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 });
    }

    static C.ChartSpace Space(Chart chart)
    {
        var bars = new C.BarChart(new C.BarDirection { Val = C.BarDirectionValues.Bar }, new C.BarGrouping { Val = C.BarGroupingValues.Clustered }, new C.VaryColors { Val = false });
        foreach (var (index, series) in chart.Series.Index())
            bars.Append(Series(chart, series, (uint)index));
        bars.Append(new C.GapWidth { Val = 50 }, new C.AxisId { Val = Categories }, new C.AxisId { Val = Values });
        var plot = new C.PlotArea(new C.Layout(), bars,
            new C.CategoryAxis(new C.AxisId { Val = Categories }, new C.Scaling(new C.Orientation { Val = C.OrientationValues.MaxMin }), new C.Delete { Val = false }, new C.AxisPosition { Val = C.AxisPositionValues.Left },
                new C.MajorTickMark { Val = C.TickMarkValues.None }, new C.MinorTickMark { Val = C.TickMarkValues.None }, new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo }, Small(), new C.CrossingAxis { Val = Values }),
            new C.ValueAxis(new C.AxisId { Val = Values }, new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }, new C.MinAxisValue { Val = 0 }), new C.Delete { Val = true }, new C.AxisPosition { Val = C.AxisPositionValues.Top }, new C.CrossingAxis { Val = Categories }));
        var drawn = new C.Chart(new C.AutoTitleDeleted { Val = true }, plot);
        if (chart.Series.Count > 1)
            drawn.Append(new C.Legend(new C.LegendPosition { Val = C.LegendPositionValues.Bottom }, new C.Overlay { Val = false }, Small()));
        drawn.Append(new C.PlotVisibleOnly { Val = true });
        return new C.ChartSpace(new C.RoundedCorners { Val = false }, drawn);
    }

    static C.BarChartSeries Series(Chart chart, ChartSeries series, uint index) => new(
        new C.Index { Val = index }, new C.Order { Val = index }, new C.SeriesText(new C.NumericValue(series.Name)),
        new C.ChartShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = SvgChart.Colours[index % SvgChart.Colours.Length] })), new C.InvertIfNegative { Val = false },
        new C.DataLabels(Small(), new C.ShowLegendKey { Val = false }, new C.ShowValue { Val = true }, new C.ShowCategoryName { Val = false }, new C.ShowSeriesName { Val = false }, new C.ShowPercent { Val = false }, new C.ShowBubbleSize { Val = false }),
        new C.CategoryAxisData(new C.StringLiteral([new C.PointCount { Val = (uint)chart.Labels.Count }, .. chart.Labels.Select((l, i) => new C.StringPoint(new C.NumericValue(l)) { Index = (uint)i })])),
        new C.Values(new C.NumberLiteral([new C.FormatCode("General"), new C.PointCount { Val = (uint)series.Values.Count }, .. series.Values.Select((v, i) => (OpenXmlElement)new C.NumericPoint(new C.NumericValue($"{v}")) { Index = (uint)i })])));

    static C.TextProperties Small() => new(new A.BodyProperties(), new A.ListStyle(), new A.Paragraph(new A.ParagraphProperties(new A.DefaultRunProperties { FontSize = 1000 }), new A.EndParagraphRunProperties { Language = "zh-CN" }));
}
