// Draws the trends of a page: <div data-trend='{"series": [...]}'>. The table beside it says the
// same, so the drawing is hidden from screen readers. Colours come from the style sheet.
{
  const charts = new Map();

  // A custom property holds light-dark(...); only a computed colour says which it is now.
  const colours = (holder) => {
    const probe = document.createElement("span");
    holder.append(probe);
    const read = (token) => {
      probe.style.color = `var(--${token})`;
      return getComputedStyle(probe).color;
    };
    const found = Object.fromEntries(["ink", "ink-quiet", "line", "surface", "bad", "accent", "info", "good-soft", "good"].map((token) => [token, read(token)]));
    probe.remove();
    return { ...found, font: getComputedStyle(holder).fontFamily };
  };

  const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  const shapes = { LOW: "triangle", HIGH: "triangle", NORMAL: "circle", NONE: "circle" };

  const point = ([at, value, text, flag], look, colour) => ({
    value: [at, value], text, flag,
    symbol: shapes[flag] ?? "circle",
    symbolRotate: flag === "LOW" ? 180 : 0,
    symbolSize: flag === "LOW" || flag === "HIGH" ? 11 : 7,
    itemStyle: { color: flag === "LOW" || flag === "HIGH" ? look.bad : colour },
  });

  const band = (series, look, axis, labelled) => {
    if (series.low == null && series.high == null) return {};
    const within = (limit, otherwise) => (limit == null ? otherwise : Math.min(axis.max, Math.max(axis.min, limit)));
    const inSight = [series.low, series.high].filter((limit) => limit != null && limit >= axis.min && limit <= axis.max);
    return {
      markArea: {
        silent: true, itemStyle: { color: look["good-soft"], opacity: 0.85 },
        data: [[{ yAxis: within(series.low, axis.min) }, { yAxis: within(series.high, axis.max) }]],
      },
      markLine: {
        silent: true, symbol: "none",
        lineStyle: { color: look.good, type: "dashed", width: 1, opacity: 0.7 },
        label: { show: labelled, color: look["ink-quiet"], fontFamily: look.font, fontSize: 12, position: "end", formatter: ({ value }) => String(value) },
        data: inSight.map((limit) => ({ yAxis: limit })),
      },
    };
  };

  // The range is in sight when it is near; a far limit would flatten the line.
  const extent = (trend) => {
    const values = trend.series.flatMap((series) => series.points.map((one) => one[1]));
    const least = Math.min(...values);
    const most = Math.max(...values);
    const near = Math.max(most - least, Math.abs(most) * 0.15);
    const limits = trend.series.flatMap((series) => [series.low, series.high]).filter((limit) => limit != null && limit > least - near && limit < most + near);
    const low = Math.min(least, ...limits);
    const high = Math.max(most, ...limits);
    const air = (high - low || Math.abs(high) || 1) * 0.1;
    const rough = (high - low + 2 * air) / 4;
    const tens = 10 ** Math.floor(Math.log10(rough));
    const interval = [1, 2, 5, 10].map((times) => times * tens).find((step) => step >= rough);
    const floor = Math.floor((low - air) / interval) * interval;
    return { min: low >= 0 ? Math.max(0, floor) : floor, max: Math.ceil((high + air) / interval) * interval, interval };
  };

  const option = (trend, look) => {
    const palette = [look.accent, look.info, look.ink];
    const many = trend.series.length > 1;
    const span = extent(trend);
    const axis = { axisLabel: { color: look["ink-quiet"], fontFamily: look.font, hideOverlap: true }, axisLine: { lineStyle: { color: look.line } }, axisTick: { show: false } };
    return {
      animation: false,
      textStyle: { fontFamily: look.font },
      grid: { left: 8, right: many ? 84 : 44, top: 34, bottom: 8, containLabel: true },
      tooltip: {
        trigger: "axis", renderMode: "richText", confine: true,
        backgroundColor: look.surface, borderColor: look.line, textStyle: { color: look.ink, fontFamily: look.font, fontSize: 13 },
        axisPointer: { lineStyle: { color: look["ink-quiet"] } },
        formatter: (found) => [day.format(found[0].value[0]), ...found.map((one) => `${many ? `${one.seriesName}: ` : ""}${one.data.text}${one.data.flag === "HIGH" ? " (high)" : one.data.flag === "LOW" ? " (low)" : ""}`)].join("\n"),
      },
      xAxis: { type: "time", ...axis, splitLine: { show: false }, splitNumber: 5 },
      yAxis: { type: "value", ...span, name: trend.unit ?? "", nameLocation: "end", nameTextStyle: { color: look["ink-quiet"], fontFamily: look.font, align: "left" }, ...axis, axisLine: { show: false }, splitLine: { lineStyle: { color: look.line } } },
      series: trend.series.map((series, index) => ({
        type: "line", name: series.title, showSymbol: series.points.length < 120, showAllSymbol: true, symbolSize: 7,
        lineStyle: { color: palette[index % 3], width: 2, type: index === 0 ? "solid" : [6, 3] },
        itemStyle: { color: palette[index % 3] },
        endLabel: { show: many, formatter: series.title, color: palette[index % 3], fontFamily: look.font, fontWeight: 600 },
        data: series.points.map((one) => point(one, look, palette[index % 3])),
        ...band(series, look, span, !many),
      })),
    };
  };

  const draw = (holder) => {
    if (!window.echarts) return;
    const trend = JSON.parse(holder.dataset.trend);
    const chart = charts.get(holder) ?? echarts.init(holder, null, { renderer: "canvas" });
    if (!charts.has(holder)) {
      charts.set(holder, chart);
      new ResizeObserver(() => chart.resize()).observe(holder);
    }
    chart.setOption(option(trend, colours(holder)), true);
  };

  const drawAll = () => {
    for (const [holder, chart] of charts) {
      if (holder.isConnected) continue;
      chart.dispose();
      charts.delete(holder);
    }
    document.querySelectorAll("[data-trend]").forEach(draw);
  };

  document.addEventListener("DOMContentLoaded", drawAll);
  document.addEventListener("htmx:afterSettle", drawAll);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
}
